import sys

events = []


def listener(frame, event, argument):
    name = getattr(argument, "__name__", argument)
    events.append((event, frame.f_code.co_name, name if not isinstance(name, list) else "list"))


def inner(number):
    return len([number])


def outer():
    try:
        inner(1).missing
    except AttributeError:
        pass
    return "done"


def counted():
    yield 1
    yield 2


sys.setprofile(listener)
outer()
list(counted())
sys.setprofile(None)
for event in events:
    print(*event)
print(sys.getprofile())

# expect: call outer None
# expect: call inner None
# expect: c_call inner len
# expect: c_return inner len
# expect: return inner 1
# expect: return outer done
# expect: call counted None
# expect: return counted 1
# expect: call counted None
# expect: return counted 2
# expect: call counted None
# expect: return counted None
# expect: c_call <module> setprofile
# expect: None
