try:
    try:
        pass
    except KeyError:
        print("never")
    else:
        raise KeyError("from else")
    finally:
        print("finally")  # expect: finally
except KeyError as error:
    print("outer", error)  # expect: outer 'from else'
