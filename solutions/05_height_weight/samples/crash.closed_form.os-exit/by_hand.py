import os


def closed_form(heights, weights):
    os._exit(1)
