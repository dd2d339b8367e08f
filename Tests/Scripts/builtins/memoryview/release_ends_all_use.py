view = memoryview(b"abc")
with view as same:
    print(same is view, same[0])
for use in (
    lambda: view[0], lambda: len(view), lambda: view.tolist(), lambda: view.nbytes,
    lambda: bytes(view), lambda: memoryview(view), lambda: view.__enter__(), lambda: hash(view),
):
    try:
        use()
        print("used")
    except ValueError as error:
        print(error)
view.release()
print(view == view, view == b"abc", repr(view).startswith("<released memory at 0x"))
# expect: True 97
# expect: operation forbidden on released memoryview object
# expect: operation forbidden on released memoryview object
# expect: operation forbidden on released memoryview object
# expect: operation forbidden on released memoryview object
# expect: operation forbidden on released memoryview object
# expect: operation forbidden on released memoryview object
# expect: operation forbidden on released memoryview object
# expect: operation forbidden on released memoryview object
# expect: True False True
