def f(*args, **kwargs):
    return len(args), len(kwargs)

print(f(*range(10000)), f(**{f"k{i}": i for i in range(1000)}), max(*range(5000)), len([*range(70000)]))
# expect: (10000, 0) (0, 1000) 4999 70000
