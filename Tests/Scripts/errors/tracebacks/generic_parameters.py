def f[T](x: undefined):
    pass
# expect-exit: 1
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "generic_parameters.py", line 1, in <module>
# expect-stderr:     def f[T](x: undefined):
# expect-stderr:         pass
# expect-stderr:   File "generic_parameters.py", line 1, in <generic parameters of f>
# expect-stderr:     def f[T](x: undefined):
# expect-stderr:                 ^^^^^^^^^
# expect-stderr: NameError: name 'undefined' is not defined
