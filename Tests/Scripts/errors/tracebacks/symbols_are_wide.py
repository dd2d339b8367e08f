names = {"✨🚛": {"📗": None}}
names["✨🚛"]["📗"]["🐍"]
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "symbols_are_wide.py", line 2, in <module>
# expect-stderr:     names["✨🚛"]["📗"]["🐍"]
# expect-stderr:     ~~~~~~~~~~~~~~~~~~~^^^^^^
# expect-stderr: TypeError: 'NoneType' object is not subscriptable
