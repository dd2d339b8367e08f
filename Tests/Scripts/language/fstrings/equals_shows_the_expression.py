x, name = 5, "Bob"
print(f"{x=} {x = } {name=} {name=!s} {x=:>4} {x + 1 = } {len(name)=}")
# expect: x=5 x = 5 name='Bob' name=Bob x=   5 x + 1 = 6 len(name)=3
