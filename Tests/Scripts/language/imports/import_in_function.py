def load():
    import shapes.square as square

    from listed import one

    return square.sides + one


print(load(), "square" in globals())  # expect: 5 False
