# %% both sums are set anew
def closed_form(heights, weights):
    mh, mw = sum(heights) / len(heights), sum(weights) / len(weights)
    for k in range(len(heights)):
        above = (heights[k] - mh) * (weights[k] - mw)
        below = (heights[k] - mh) ** 2
    slope = above / below
    return slope, mw - slope * mh
