d = {"a": 1}
print(d.get("a"), d.get("b"), d.get("b", 0), d.setdefault("a", 5), d.setdefault("c", 7), d.setdefault("n"), d)
# expect: 1 None 0 1 7 None {'a': 1, 'c': 7, 'n': None}
d.setdefault("list", []).append(1)
print(d)  # expect: {'a': 1, 'c': 7, 'n': None, 'list': [1]}
