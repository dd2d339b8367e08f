Nowhere = type("Nowhere", (Exception,), {"__module__": None})
print(Nowhere, Nowhere.__module__)  # expect: <class 'Nowhere'> None
raise Nowhere("lost")
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "a_class_of_no_module.py", line 3, in <module>
# expect-stderr:     raise Nowhere("lost")
# expect-stderr: <unknown>.Nowhere: lost
# expect-exit: 1
