a = {"list": [1]}
b = a.copy()
b["list"].append(2)
b["new"] = 1
print(a, b)  # expect: {'list': [1, 2]} {'list': [1, 2], 'new': 1}
