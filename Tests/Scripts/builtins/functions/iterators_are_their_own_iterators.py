for it in (iter([]), iter(()), iter("a"), iter({}), iter(set()), iter(range(1)), zip(), map(str, []), (x for x in [])):
    print(iter(it) is it, end=" ")  # expect: True True True True True True True True True 
print()
