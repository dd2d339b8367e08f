import weakref


class Thing:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f"Thing({self.name})"

class Tree:
    def __init__(self, name, parent=None):
        self.name = name
        self.parent = weakref.ref(parent) if parent else None
        self.children = []
        if parent:
            parent.children.append(self)

    def __del__(self):
        print("del", self.name)


root = Tree("root")
left, right = Tree("left", root), Tree("right", root)
print(left.parent().name)
del root
print(left.parent())
left = right = None
print("end")
# expect: root
# expect: del root
# expect: None
# expect: del left
# expect: del right
# expect: end
