for joined in object(), 5, None, len:
    for separator in "-", b"-":
        try:
            print(separator.join(joined))
        except TypeError as error:
            print(error)
print("-".join(c for c in "abc"), b"-".join({b"x": 1}), "".join({"k": 1}))

# expect: can only join an iterable
# expect: can only join an iterable
# expect: can only join an iterable
# expect: can only join an iterable
# expect: can only join an iterable
# expect: can only join an iterable
# expect: can only join an iterable
# expect: can only join an iterable
# expect: a-b-c b'x' k
