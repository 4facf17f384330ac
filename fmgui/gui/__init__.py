"""The window. Never imports TensorFlow or Keras by itself."""
