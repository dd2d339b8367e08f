name, items = "Bob", [1, 2]
print(f"{name} has {len(items)} items: {items[0]}, {items[-1]} {name.upper()!r} {1 + 2 * 3}")
# expect: Bob has 2 items: 1, 2 'BOB' 7
print(f"{'quoted'} {"nested quotes"} {{braces}} {{{name}}}")  # expect: quoted nested quotes {braces} {Bob}
