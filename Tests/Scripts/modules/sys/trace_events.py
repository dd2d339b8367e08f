import sys

first = None


def listener(frame, event, argument):
    line = frame.f_lineno - frame.f_code.co_firstlineno
    if event == "exception":
        argument = argument[0].__name__
    print(event, frame.f_code.co_name, line, argument)
    return listener


def loop(count):
    total = 0
    for number in range(count):
        if number == 1:
            continue
        total += number
    while total > 1:
        total -= 1
    return total


def fail():
    value = {}
    return value["key"]


def caught():
    try:
        fail()
    except KeyError:
        return None


def silent(frame, event, argument):
    return None


sys.settrace(listener)
loop(3)
caught()
sys.settrace(silent)
loop(2)
print(sys.gettrace() is silent)
sys.settrace(None)
loop(1)

# expect: call loop 0 None
# expect: line loop 1 None
# expect: line loop 2 None
# expect: line loop 3 None
# expect: line loop 5 None
# expect: line loop 2 None
# expect: line loop 3 None
# expect: line loop 4 None
# expect: line loop 2 None
# expect: line loop 3 None
# expect: line loop 5 None
# expect: line loop 2 None
# expect: line loop 6 None
# expect: line loop 7 None
# expect: line loop 6 None
# expect: line loop 8 None
# expect: return loop 8 1
# expect: call caught 0 None
# expect: line caught 1 None
# expect: line caught 2 None
# expect: call fail 0 None
# expect: line fail 1 None
# expect: line fail 2 None
# expect: exception fail 2 KeyError
# expect: return fail 2 None
# expect: exception caught 2 KeyError
# expect: line caught 3 None
# expect: line caught 4 None
# expect: return caught 4 None
# expect: True
