class A:
    x = 1
    def __getattribute__(self, name):
        if name == "secret":
            raise AttributeError("hidden")
        return ("seen", super().__getattribute__(name))
    def __getattr__(self, name):
        return "fallback " + name
print(A().x, A().secret, A().nothing)  # expect: ('seen', 1) fallback secret fallback nothing
