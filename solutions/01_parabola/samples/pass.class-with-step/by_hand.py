from dataclasses import dataclass, field


@dataclass
class Walker:
    x: float
    rate: float
    visited: list = field(default_factory=list)

    def __post_init__(self):
        self.visited.append(self.x)

    def step(self) -> None:
        self.x -= self.rate * df(self.x)
        self.visited.append(self.x)


def f(x: float) -> float:
    return x**2


def df(x: float) -> float:
    return 2 * x


def gradient_descent(start_x: float, learning_rate: float, n_iterations: int) -> list[float]:
    walker = Walker(start_x, learning_rate)
    for _ in range(n_iterations):
        walker.step()
    return walker.visited
