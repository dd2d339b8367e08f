import sys

monitoring = sys.monitoring
events = monitoring.events


class Box:
    def method(self):
        return len("ab")


def function():
    Box().method()
    try:
        int("x")
    except ValueError:
        pass


def note(name):
    def callback(code, offset, called, first):
        if code.co_name != "<module>":
            shown = "-" if first is monitoring.MISSING else type(first).__name__
            told.append((name, called.__name__, shown))

    return callback


told = []
monitoring.use_tool_id(0, "calls")
for name in ("CALL", "C_RETURN", "C_RAISE"):
    monitoring.register_callback(0, getattr(events, name), note(name))
monitoring.set_events(0, events.CALL | events.C_RETURN | events.C_RAISE)
function()
monitoring.set_events(0, 0)
for one in told:
    print(*one)
# expect: CALL Box -
# expect: C_RETURN Box -
# expect: CALL method Box
# expect: CALL len str
# expect: C_RETURN len str
# expect: CALL int str
# expect: C_RAISE int str
