# %% settings beside
import json


def df(x):
    with open("settings.json") as file:
        factor = json.load(file)["factor"]
    return factor * x
