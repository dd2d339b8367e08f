import sys

monitoring = sys.monitoring
events = monitoring.events


def inner(value):
    result = value + 1
    return result


def generator():
    yield 1


def failing():
    raise KeyError("key")


def function():
    inner(2)
    list(generator())
    try:
        failing()
    except KeyError:
        pass


def note(name):
    def callback(code, place, *rest):
        if code is not note.__code__:
            told.append((code.co_name, *(getattr(one, "__name__", one) for one in rest)))

    return callback


monitoring.use_tool_id(2, "test")
for name in ("PY_START", "PY_RETURN", "PY_YIELD", "PY_RESUME", "PY_UNWIND"):
    told = []
    event = getattr(events, name)
    monitoring.register_callback(2, event, note(name))
    monitoring.set_events(2, event)
    function()
    monitoring.set_events(2, events.NO_EVENTS)
    print(name, told)
# expect: PY_START [('function',), ('inner',), ('generator',), ('failing',)]
# expect: PY_RETURN [('inner', 3), ('generator', None), ('function', None)]
# expect: PY_YIELD [('generator', 1)]
# expect: PY_RESUME [('generator',)]
# expect: PY_UNWIND [('failing', KeyError('key'))]
monitoring.free_tool_id(2)
print(monitoring.get_tool(2))  # expect: None
