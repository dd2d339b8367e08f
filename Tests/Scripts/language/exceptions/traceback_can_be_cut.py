import traceback


def inner():
    raise ValueError("cut")


def outer():
    inner()


try:
    outer()
except ValueError as error:
    tb = error.__traceback__
    print([f.name for f in traceback.extract_tb(tb)])
    tb.tb_next.tb_next = None
    print([f.name for f in traceback.extract_tb(tb)], "in inner" in traceback.format_exc())
    error.__traceback__ = tb.tb_next
    print("in <module>" in traceback.format_exc())
    for wrong in (3, tb):
        try:
            tb.tb_next = wrong
        except (TypeError, ValueError) as problem:
            print(type(problem).__name__, problem)

# expect: ['<module>', 'outer', 'inner']
# expect: ['<module>', 'outer'] False
# expect: False
# expect: TypeError expected traceback object, got 'int'
# expect: ValueError traceback loop detected
