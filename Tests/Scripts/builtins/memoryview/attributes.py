for value in (b"abc", bytearray(b"abcd"), memoryview(b"abcdef")[::2]):
    view = memoryview(value)
    print(view.nbytes, view.readonly, view.format, view.itemsize, view.ndim, view.shape, view.strides)
    print(view.c_contiguous, view.f_contiguous, view.contiguous, view.suboffsets)
print(memoryview(b"abc").obj)
print(memoryview(bytearray(2)).toreadonly().readonly)
# expect: 3 True B 1 1 (3,) (1,)
# expect: True True True ()
# expect: 4 False B 1 1 (4,) (1,)
# expect: True True True ()
# expect: 3 True B 1 1 (3,) (2,)
# expect: False False False ()
# expect: b'abc'
# expect: True
