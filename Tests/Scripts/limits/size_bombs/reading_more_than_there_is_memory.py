for mode, arguments in (("r", {}), ("rb", {}), ("rb", {"buffering": 0})):
    with open("/dev/zero", mode, **arguments) as file:
        try:
            file.read(10**14)
        except MemoryError:
            print("too much")

# expect: too much
# expect: too much
# expect: too much
