class Log:
    def __setitem__(self, key, value):
        print(key, value)

log = Log()
log["a"] = log["b"] = "value"
# expect: a value
# expect: b value
a = b = []
print(a is b)  # expect: True
