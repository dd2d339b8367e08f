def f(a: int, *args: str, b: "later" = 1, **kw: dict[str, int]) -> list[tuple[int, ...]]:
    x: int = a
    y: list[int]
    return x
class A:
    n: int = 1
    m: str
    def g(self, other: "A") -> "A":
        return self
print(f(1), A.n, hasattr(A, "m"), A().g(A()).n)  # expect: 1 1 False 1
