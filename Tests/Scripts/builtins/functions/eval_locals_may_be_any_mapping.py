class Names:
    def __init__(self):
        self.names = {"a": 1}

    def __getitem__(self, name):
        print("get", name)
        return self.names[name]

    def __setitem__(self, name, value):
        print("set", name)
        self.names[name] = value

    def __delitem__(self, name):
        print("delete", name)
        del self.names[name]


names = Names()
print(eval("a + 1", {}, names))  # expect: get a
# expect: 2
exec("b = a", {}, names)  # expect: get a
# expect: set b
exec("del b", {}, names)  # expect: delete b
try:
    exec("del b", {}, names)  # expect: delete b
except NameError as error:
    print(error)  # expect: name 'b' is not defined
print(eval("locals()", {}, names) is names)  # expect: get locals
# expect: True
