class Local:
    def __del__(self):
        print("gone")


def fail():
    local = Local()
    raise ValueError


try:
    fail()
except ValueError as error:
    saved = error
print("held")  # expect: held
saved.__traceback__ = None  # expect: gone
print("bare")  # expect: bare
