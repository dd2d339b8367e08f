import linecache


class Loader:
    def get_source(self, name):
        return f"# of {name}\nsecond\n"


names = {"__name__": "made", "__loader__": Loader()}
print(linecache.lazycache("/nowhere/made.py", names), len(linecache.cache["/nowhere/made.py"]))
print(repr(linecache.getline("/nowhere/made.py", 1)))
# expect: True 1
# expect: '# of made\n'
