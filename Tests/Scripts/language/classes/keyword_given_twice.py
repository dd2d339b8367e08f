try:

    class A(metaclass=type, **{"metaclass": type}):
        pass
except TypeError as error:
    print(error)

# expect: __build_class__() got multiple values for keyword argument 'metaclass'
