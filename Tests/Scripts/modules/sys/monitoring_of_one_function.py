import sys

monitoring = sys.monitoring
LINE = monitoring.events.LINE


def function(value):
    if value:
        value -= 1
    return value


def callback(code, line):
    lines.append(line - code.co_firstlineno)
    return answer


lines, answer = [], None
monitoring.use_tool_id(monitoring.COVERAGE_ID, "lines")
print(monitoring.register_callback(monitoring.COVERAGE_ID, LINE, callback))  # expect: None
monitoring.set_local_events(monitoring.COVERAGE_ID, function.__code__, LINE)
function(1)
print(lines)  # expect: [1, 2, 3]
lines, answer = [], monitoring.DISABLE
function(1), function(0)
print(lines)  # expect: [1, 2, 3]
monitoring.restart_events()
function(0)
print(lines)  # expect: [1, 2, 3, 1, 3]
print(monitoring.get_local_events(monitoring.COVERAGE_ID, function.__code__) == LINE)  # expect: True
