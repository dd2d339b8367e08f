if (n := 5) > 3 and (m := n + 1):
    print(n, m)  # expect: 5 6
print((a := 1, b := 2)[1], [c := 3, c][1], {"k": (d := 4)}, f"{(e := 5)}", a, b, c, d, e)
# expect: 2 3 {'k': 4} 5 1 2 3 4 5
def f(x, y=(z := 6)): return x, y
print(f(x := 7) if False else f((g := 7)), z, g)  # expect: (7, 6) 6 7
print([y for x in range(5) if (y := x * 2) > 4], y)  # expect: [6, 8] 8
