package factcheck.engine;

import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.Model;
import org.jspecify.annotations.Nullable;

/** The classes that the compiler made out of rule files, held in memory. */
final class GeneratedClasses extends ClassLoader {

    private final InternalKieModule module;

    GeneratedClasses(InternalKieModule module) {
        super(GeneratedClasses.class.getClassLoader());
        this.module = module;
    }

    /** A new model of that class. */
    Model model(String name) {
        try {
            return (Model) loadClass(name).getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a compiled rule file cannot be loaded", e);
        }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte @Nullable [] bytes = module.getBytes(name.replace('.', '/') + ".class");
        if (bytes == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, bytes, 0, bytes.length);
    }
}
