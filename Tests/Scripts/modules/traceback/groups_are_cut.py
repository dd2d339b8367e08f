# Wide and deep groups are cut; the parts of a group are shown on demand.
import traceback

error = ExceptionGroup("outer", [ExceptionGroup("inner", [TypeError("deep")]), *(ValueError(n) for n in range(4))])
made = traceback.TracebackException.from_exception(error, max_group_width=2, max_group_depth=1)
print("".join(made.format()), end="")
print(traceback.format_exception_only(error, show_group=True)[:3])
# expect:   | ExceptionGroup: outer (5 sub-exceptions)
# expect:   +-+---------------- 1 ----------------
# expect:     | ... (max_group_depth is 1)
# expect:     +---------------- 2 ----------------
# expect:     | ValueError: 0
# expect:     +---------------- ... ----------------
# expect:     | and 3 more exceptions
# expect:     +------------------------------------
# expect: ['ExceptionGroup: outer (5 sub-exceptions)\n', '   ExceptionGroup: inner (1 sub-exception)\n', '      TypeError: deep\n']
