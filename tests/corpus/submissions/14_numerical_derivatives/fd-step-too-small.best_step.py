# %% machine epsilon
import sys


def best_step(f, x):
    return sys.float_info.epsilon * max(1.0, abs(x))
