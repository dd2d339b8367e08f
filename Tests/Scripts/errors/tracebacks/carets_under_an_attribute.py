class A:
    pass

a = A()
print(a.missing + 1)
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "carets_under_an_attribute.py", line 5, in <module>
# expect-stderr:     print(a.missing + 1)
# expect-stderr:           ^^^^^^^^^
# expect-stderr: AttributeError: 'A' object has no attribute 'missing'
