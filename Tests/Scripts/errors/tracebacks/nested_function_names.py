def outer():
    def inner():
        class C:
            def method(self):
                raise KeyError("deep")
        C().method()
    inner()

outer()
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "nested_function_names.py", line 9, in <module>
# expect-stderr:     outer()
# expect-stderr:     ~~~~~^^
# expect-stderr:   File "nested_function_names.py", line 7, in outer
# expect-stderr:     inner()
# expect-stderr:     ~~~~~^^
# expect-stderr:   File "nested_function_names.py", line 6, in inner
# expect-stderr:     C().method()
# expect-stderr:     ~~~~~~~~~~^^
# expect-stderr:   File "nested_function_names.py", line 5, in method
# expect-stderr:     raise KeyError("deep")
# expect-stderr: KeyError: 'deep'
