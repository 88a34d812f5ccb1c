def closed_form(x, y)
    return 2, 1
