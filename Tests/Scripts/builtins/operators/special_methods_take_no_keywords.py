for method in ((1).__add__, [].__len__, "".__eq__, {}.__getitem__, [].append):
    try:
        method(key=1)
    except TypeError as error:
        print(error)
# expect: wrapper __add__() takes no keyword arguments
# expect: wrapper __len__() takes no keyword arguments
# expect: wrapper __eq__() takes no keyword arguments
# expect: dict.__getitem__() takes no keyword arguments
# expect: list.append() takes no keyword arguments
