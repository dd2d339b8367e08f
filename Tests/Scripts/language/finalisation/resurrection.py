class Phoenix:
    saved = None

    def __del__(self):
        print("del")
        Phoenix.saved = self


bird = Phoenix()
del bird
print(Phoenix.saved is not None)
Phoenix.saved = None
print("not called twice")
# expect: del
# expect: True
# expect: not called twice
