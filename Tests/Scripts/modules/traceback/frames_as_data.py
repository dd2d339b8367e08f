# Frame summaries are like tuples; lines are looked up when asked for; columns are bytes.
import linecache
import traceback

linecache.cache["made.py"] = (0, None, ["first\n", "  second = 1 / 0\n"], "made.py")
frame = traceback.FrameSummary("made.py", 2, "name", colno=11, end_colno=16, end_lineno=2)
print(tuple(frame), len(frame), frame[1], frame == ("made.py", 2, "name", "second = 1 / 0"))  # expect: ('made.py', 2, 'name', 'second = 1 / 0') 4 2 True
print(frame)  # expect: <FrameSummary file made.py, line 2 in name>
print(traceback.StackSummary.from_list([frame]).format()[0])
print(traceback.format_list([("made.py", 1, "other", None), ("gone.py", 3, "f", "text")]))
stack = traceback.StackSummary.from_list([("x.py", 1, "f", "f()")] * 6)
print(stack.format()[-1])
# expect:   File "made.py", line 2, in name
# expect:     second = 1 / 0
# expect:              ~~^~~
# expect: 
# expect: ['  File "made.py", line 1, in other\n    first\n', '  File "gone.py", line 3, in f\n    text\n']
# expect:   [Previous line repeated 3 more times]
# expect: 
