def f():
    try:
        raise ValueError("outer")
    except ValueError:
        try:
            raise KeyError("inner")
        except KeyError as inner:
            print(repr(inner.__context__))  # expect: ValueError('outer')
        try:
            raise
        except ValueError as again:
            print(again)  # expect: outer
            try:
                raise again
            except ValueError as once_more:
                print(once_more is again, once_more.__context__)  # expect: True None

f()
