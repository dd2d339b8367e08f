def f(fails):
    try:
        if fails:
            raise ValueError
    except ValueError:
        print("except")
    else:
        print("else")
    finally:
        print("finally")

f(False)
# expect: else
# expect: finally
f(True)
# expect: except
# expect: finally
