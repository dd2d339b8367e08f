import sys

monitoring = sys.monitoring
events = monitoring.events


def attempt(function, *arguments):
    try:
        return function(*arguments)
    except (ValueError, TypeError) as error:
        return error


print(attempt(monitoring.use_tool_id, 9, "name"))  # expect: invalid tool 9 (must be between 0 and 5)
print(attempt(monitoring.use_tool_id, 1, 1))  # expect: tool name must be a str
print(attempt(monitoring.set_events, 1, 1))  # expect: tool 1 is not in use
monitoring.use_tool_id(1, "name")
print(attempt(monitoring.use_tool_id, 1, "name"))  # expect: tool 1 is already in use
print(attempt(monitoring.set_events, 1, -1))  # expect: invalid event set 0xffffffff
print(attempt(monitoring.set_events, 1, events.C_RAISE))
# expect: cannot set C_RETURN or C_RAISE events independently
print(attempt(monitoring.register_callback, 1, 3, None))
# expect: The callback can only be set for one event at a time
print(attempt(monitoring.set_local_events, 1, attempt.__code__, events.RAISE))
# expect: invalid local event set 0x400
print(attempt(monitoring.set_local_events, 1, attempt, 0))  # expect: code must be a code object
print(monitoring.get_events(1), monitoring.get_tool(1), monitoring._all_events())  # expect: 0 name {}
print(events.LINE, events.PY_UNWIND)  # expect: 32 4096
