def f(fails):
    try:
        if fails:
            raise ValueError
    except ValueError:
        return "except"
    else:
        return "else"
    finally:
        print("finally", fails)

print(f(True), f(False))
# expect: finally True
# expect: finally False
# expect: except else
