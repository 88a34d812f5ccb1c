def closed_form(heights, weights):
    x = heights["height_in"]
    return x.mean(), 0.0
