x = 5
print(f"{f"{f"{x}"}"} {f'{x:>{x}}'} {"\n".join(["a", "b"])!r}")  # expect: 5     5 'a\nb'
