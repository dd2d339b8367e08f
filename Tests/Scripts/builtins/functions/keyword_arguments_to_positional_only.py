for action in (lambda: len(obj=[]), lambda: [].append(object=1), lambda: abs(x=1)):
    try:
        action()
    except TypeError as error:
        print(error)
# expect: len() takes no keyword arguments
# expect: list.append() takes no keyword arguments
# expect: abs() takes no keyword arguments
