class Box:
    def open(self):
        pass

    open.mark = "m"

    @classmethod
    def make(cls):
        pass

    make.__func__.mark = "c"


bound = Box().open
print(bound.__dict__, vars(bound))  # expect: {'mark': 'm'} {'mark': 'm'}
print(bound.__dict__ is Box.open.__dict__)  # expect: True
print(Box.make.__dict__)  # expect: {'mark': 'c'}
